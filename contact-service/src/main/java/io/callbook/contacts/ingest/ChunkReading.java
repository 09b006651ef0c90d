package io.callbook.contacts.ingest;

import io.callbook.contacts.account.AccountRules;
import io.callbook.contacts.contact.guard.KnownDetails;
import io.callbook.contacts.contact.guard.KnownDetails.Understood;
import io.callbook.contacts.contact.model.ContactComposer;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.ingest.Candidate.Ready;
import io.callbook.contacts.ingest.Candidate.Rejected;
import io.callbook.contacts.ingest.Candidate.Superseded;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Checks a chunk's records and reads their numbers. Pure, and the costly part of an ingest. */
final class ChunkReading {
    private static final int MAX_ALIASES = 20;

    private final ContactComposer composer = new ContactComposer();

    /** One candidate for each record, in their order. */
    List<Candidate> read(Chunk chunk, String accountRegion, KnownDetails known) {
        Map<Reference, Integer> lastIndex = new HashMap<>();
        List<UpsertRecord> records = chunk.records();
        for (int i = 0; i < records.size(); i++) {
            lastIndex.put(records.get(i).reference(), i);
        }
        return IntStream.range(0, records.size())
                .mapToObj(i -> {
                    int last = lastIndex.getOrDefault(records.get(i).reference(), i);
                    return last == i
                            ? read(records.get(i), chunk.connectionRegion(), accountRegion, known)
                            : new Superseded(last);
                })
                .toList();
    }

    private Candidate read(
            UpsertRecord record,
            String connectionRegion,
            String accountRegion,
            KnownDetails known) {
        List<FieldViolation> faults = new ArrayList<>();
        ContactRules.check(record.reference()).forEach(f -> faults.add(f.within("reference")));
        faults.addAll(ContactRules.check(record.input()));
        Understood understood = known.understand(record.input());
        faults.addAll(understood.faults());
        for (int i = 0; i < record.aliases().size(); i++) {
            String parent = "aliases[" + i + "]";
            ContactRules.check(record.aliases().get(i)).forEach(f -> faults.add(f.within(parent)));
        }
        if (record.aliases().size() > MAX_ALIASES) {
            faults.add(new FieldViolation("aliases", "has more than 20 entries"));
        }
        Optional<UUID> link = ContactIds.parse(record.linkContactId());
        if (link.isEmpty() && !record.linkContactId().isEmpty()) {
            faults.add(new FieldViolation("link_contact_id", "is no contact id"));
        }
        if (!faults.isEmpty()) {
            return new Rejected(
                    faults.stream()
                            .map(FieldViolation::toString)
                            .collect(Collectors.joining("; ")));
        }
        RegionChain regions =
                regions(
                        record.recordRegion(),
                        understood.region(),
                        connectionRegion,
                        accountRegion);
        return new Ready(
                record.reference(),
                link,
                composer.compose(understood.input(), regions),
                record.input().details() != null,
                record.aliases());
    }

    private static RegionChain regions(
            String record, String organization, String connection, String account) {
        return RegionChain.none()
                .then(AccountRules.region(record).orElse(null), RegionRule.RECORD_COUNTRY)
                .then(
                        AccountRules.region(organization).orElse(null),
                        RegionRule.ORGANIZATION_COUNTRY)
                .then(AccountRules.region(connection).orElse(null), RegionRule.CONNECTION_DEFAULT)
                .then(account, RegionRule.ACCOUNT_DEFAULT);
    }
}
