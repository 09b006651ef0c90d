package io.callbook.gateway.testing;

import io.callbook.gateway.spi.Capabilities;
import io.callbook.gateway.spi.ConnectionCheck;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorFactory;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.NumberSearch;
import io.callbook.gateway.spi.ObjectDescription;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordPage;
import io.callbook.gateway.spi.RecordRequest;
import io.callbook.gateway.spi.SearchHit;
import io.callbook.gateway.spi.SettingDescription;
import io.callbook.numbers.DigitForms;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Connections of the type {@code memory} go to {@link FakeCrm}s. */
@Singleton
public final class FakeConnectorFactory implements ConnectorFactory {
    @Override
    public String type() {
        return "memory";
    }

    @Override
    public List<SettingDescription> settings() {
        return List.of();
    }

    @Override
    public Connector open(ConnectionSettings settings) {
        return new FakeConnector(FakeCrm.of(settings.connectionId()));
    }

    /** Ids may have a tail, such as {@code ~AAA}, that means nothing; spaces are in no id. */
    @Override
    public Optional<String> findId(String text) {
        return Optional.of(text.replaceFirst("~.*", "")).filter(id -> !id.contains(" "));
    }

    private record FakeConnector(FakeCrm crm) implements Connector {
        @Override
        public Capabilities capabilities() {
            return new Capabilities(true, true, true, true, crm.isSearchable());
        }

        @Override
        public ObjectDescription describe(String objectType) {
            return new ObjectDescription(objectType, List.of());
        }

        @Override
        public RecordPage fetch(FetchRequest request) {
            return crm.fetch(request);
        }

        @Override
        public Optional<RecordChange> find(RecordRequest request) {
            return crm.find(request.objectType(), request.externalId());
        }

        @Override
        public List<SearchHit> search(NumberSearch search) {
            List<String> forms = DigitForms.of(search.number());
            return crm.search(search.fields().keySet(), forms.getFirst());
        }

        @Override
        public List<ConnectionCheck> check() {
            return List.of(ConnectionCheck.passed("memory", "It is there"));
        }

        @Override
        public void close() {}
    }
}
