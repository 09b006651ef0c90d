package io.callbook.gateway.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.callbook.gateway.spi.ConnectorException.CursorExpired;
import io.callbook.gateway.spi.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SalesforceCursorTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Stamp STAMP = new Stamp("2026-01-01T12:00:00.000Z");
    private static final String ID = "003000000000001AAA";

    @Test
    void everyCursorSurvivesItsText() {
        SalesforceCursor start = SalesforceCursor.of(Cursor.START).withTotal(OptionalLong.of(9));
        SalesforceCursor middle = start.after(STAMP, ID);
        SalesforceCursor end = middle.caughtUp(Optional.of(NOON));

        assertThat(SalesforceCursor.of(middle.encoded())).isEqualTo(middle);
        assertThat(SalesforceCursor.of(end.encoded())).isEqualTo(end);
        assertThat(end.encoded().isStart()).isFalse();
    }

    @Test
    void theTotalIsShownOnlyWhileEnumerating() {
        SalesforceCursor start = SalesforceCursor.of(Cursor.START).withTotal(OptionalLong.of(9));

        assertThat(start.after(STAMP, ID).estimatedTotal()).hasValue(9);
        assertThat(start.caughtUp(Optional.empty()).estimatedTotal()).isEmpty();
    }

    @Test
    @DisplayName("CAP-4: an older record read again does not take the watermark back")
    void theWatermarkNeverGoesBack() {
        SalesforceCursor end =
                SalesforceCursor.of(Cursor.START).after(STAMP, ID).caughtUp(Optional.empty());
        SalesforceCursor older =
                end.walking(Duration.ofMinutes(10)).after(STAMP.minus(Duration.ofMinutes(5)), ID);

        assertThat(older.watermark()).isEqualTo(STAMP.text());
    }

    @Test
    @DisplayName("DEL-7: a cursor older than the recycle bin asks to read everything again")
    void cursorOlderThanTheRecycleBinExpires() {
        SalesforceCursor end =
                SalesforceCursor.of(Cursor.START).after(STAMP, ID).caughtUp(Optional.of(NOON));

        assertThatNoException()
                .isThrownBy(() -> end.checkDeletionsAreKept(after(Duration.ofDays(13))));
        assertThatNoException().isThrownBy(() -> end.checkDeletionsAreKept(Optional.empty()));
        assertThatExceptionOfType(CursorExpired.class)
                .isThrownBy(() -> end.checkDeletionsAreKept(after(Duration.ofDays(15))));
    }

    @Test
    @DisplayName("DEL-7: a first copy that takes long does not expire")
    void anEnumerationDoesNotExpire() {
        SalesforceCursor middle = SalesforceCursor.of(Cursor.START).after(STAMP, ID);

        assertThatNoException()
                .isThrownBy(() -> middle.checkDeletionsAreKept(after(Duration.ofDays(100))));
    }

    private static Optional<Instant> after(Duration duration) {
        return Optional.of(NOON.plus(duration));
    }
}
