package io.callbook.launcher.access;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads lengths of time as people write them: {@code 90s}, {@code 30m}, {@code 12h}, {@code 7d}.
 */
public final class Lifetime implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("0*([0-9]+)([smhd])");
    private static final int MOST_DIGITS = 6;
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));

    @Override
    public Duration convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "must be a number with its unit, such as 30m, 12h or 7d, and is " + text + ".");
        }
        String number = matcher.group(1);
        if (number.length() > MOST_DIGITS || number.equals("0")) {
            throw new TypeConversionException(
                    "must be from 1 to 999999 of its unit, and is " + text + ".");
        }
        return UNITS.getOrDefault(matcher.group(2), Duration.ZERO)
                .multipliedBy(Long.parseLong(number));
    }
}
