package io.callbook.contacts.contact;

import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_SAME_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.MergeDuplicatesResponse;
import io.callbook.contacts.v1.UnmergeContactResponse;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeptApartTest extends MergeRuleCalls {
    @Test
    @DisplayName("DEL-9: a merge by rule is taken back exactly, and no rule repeats it")
    void whatWasPartedStaysApart() {
        Contact ann = contact("Ann", "+12022243441", "ann@example.org", "1");
        Contact twin = contact("A.", "+12022243442", "ann@example.org", "2");
        merge(by(MERGE_RULE_SAME_EMAIL));

        UnmergeContactResponse parted = unmerge(twin);
        MergeDuplicatesResponse again = merge(by(MERGE_RULE_SAME_EMAIL));

        assertThat(said(parted.getSurvivor())).isEqualTo(said(ann));
        assertThat(said(parted.getContact())).isEqualTo(said(twin));
        assertThat(again.getKeptApartGroups()).isEqualTo(again.getGroups()).isEqualTo(1);
        assertThat(again.getMergedContacts()).isZero();
        assertThat(isCurrent(twin)).isTrue();
    }

    @Test
    @DisplayName("DEL-9: no rule brings parted contacts together by way of a third one")
    void partedContactsDoNotMeetThroughOthers() {
        Contact ann = mail("Ann", "ann@example.org");
        Contact twin = mail("Twin", "ann@example.org");
        merge(ann, twin);
        unmerge(twin);
        Contact third = mail("Third", "ann@example.org");

        MergeDuplicatesResponse connected = merge(by(MERGE_RULE_SAME_EMAIL));
        Contact host = mail("Host", "host@example.org");
        merge(host, ann);
        Contact guest = mail("Guest", "host@example.org");
        merge(guest, twin);
        MergeDuplicatesResponse hosted = merge(by(MERGE_RULE_SAME_EMAIL));

        assertThat(connected.getKeptApartGroups()).isEqualTo(connected.getGroups()).isEqualTo(1);
        assertThat(hosted.getKeptApartGroups()).isEqualTo(hosted.getGroups()).isEqualTo(1);
        assertThat(List.of(third, host, guest)).allMatch(this::isCurrent);
    }

    @Test
    @DisplayName("DEL-9: who is merged with a parted contact by hand does not block other merges")
    void togetherByHandIsTogether() {
        Contact ann = mail("Ann", "ann@example.org");
        Contact twin = mail("Twin", "ann@example.org");
        merge(ann, twin);
        unmerge(twin);
        merge(ann, twin);
        Contact third = mail("Third", "ann@example.org");

        assertThat(merge(by(MERGE_RULE_SAME_EMAIL)).getSamplesList())
                .containsExactly(group(MERGE_RULE_SAME_EMAIL, ann, third));
    }

    @Test
    @DisplayName("DEL-9, DEL-10: of an erased contact nobody knows from whom it was parted")
    void erasingForgetsThePair() throws Exception {
        Contact ann = ann();
        Contact bob = bob();
        merge(ann, bob);
        unmerge(bob);
        String pairs = "select 1 from kept_apart where account_id = ?";
        assertThat(StoreSql.rows(pairs, account)).hasSize(1);

        erase(bob);

        assertThat(StoreSql.rows(pairs, account)).isEmpty();
    }
}
