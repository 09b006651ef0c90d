package io.callbook.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestSchemaTest {

    @ParameterizedTest
    @MethodSource("resources")
    void everyResourceHasOnlyKnownFieldsAndAllRequiredOnes(Document document) {
        assertThat(StrictModel.whole(document).getMetadata().getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void everyPatchHasOnlyKnownFields(Document patch) {
        assertThat(StrictModel.part(patch).getMetadata().getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyResourceIsLabelledAsPartOfCallbook(Document document) {
        assertThat(StrictModel.whole(document).getMetadata().getLabels())
                .containsEntry("app.kubernetes.io/part-of", "callbook");
    }

    @Test
    void secretsAreNeverWrittenAsResources() {
        assertThat(ManifestFiles.resources()).extracting(Document::kind).doesNotContain("Secret");
    }

    @Test
    void unknownFieldIsRefused() {
        Document typo = service("  ports: [{port: 1, targetport: 2}]");

        assertThatThrownBy(() -> StrictModel.part(typo)).hasMessageContaining("targetport");
        assertThatThrownBy(() -> StrictModel.whole(typo)).hasMessageContaining("targetport");
    }

    @Test
    void textForANumberIsRefused() {
        Document quoted = service("  ports: [{port: \"80\"}]");

        assertThatThrownBy(() -> StrictModel.whole(quoted)).hasMessageContaining("\"80\"");
    }

    @Test
    void missingRequiredFieldIsRefused() {
        Document portless = service("  ports: [{name: http}]");

        assertThatThrownBy(() -> StrictModel.whole(portless)).hasMessageContaining("port");
    }

    private static Document service(String spec) {
        String text = "apiVersion: v1\nkind: Service\nmetadata: {name: sample}\nspec:\n" + spec;
        return Document.readAll("sample", text).getFirst();
    }

    private static List<Document> resources() {
        return ManifestFiles.resources();
    }

    private static Stream<Document> patches() {
        return ManifestFiles.kustomizations().stream()
                .flatMap(kustomization -> kustomization.patches().stream())
                .flatMap(file -> Document.readAll(file).stream());
    }
}
