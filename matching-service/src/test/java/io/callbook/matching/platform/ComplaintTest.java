package io.callbook.matching.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintTest {
    @Test
    void theFirstTimeIsToldAtOnceAndTheNextNotBeforeAMinute() {
        List<Long> told = new ArrayList<>();
        Complaint complaint = new Complaint(told::add);

        complaint.add(3);
        complaint.add(4);
        complaint.add(5);

        assertThat(told).containsExactly(3L);
    }
}
