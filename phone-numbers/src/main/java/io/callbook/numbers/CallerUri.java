package io.callbook.numbers;

import io.callbook.numbers.NumberReading.Cause;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code tel:} (RFC 3966) or {@code sip:} URI taken apart. Lenient: "Tel: (202) 224-3441" is read
 * as if it were a URI, which changes nothing.
 *
 * @param session true for SIP, whose users need not be telephone numbers
 * @param user the number, or the user's name
 * @param host where the user is; empty if not given
 * @param extension the {@code ext} parameter; empty if none
 * @param context the {@code phone-context} parameter; empty if none
 */
record CallerUri(boolean session, String user, String host, String extension, String context) {
    private static final String ANONYMOUS_HOST = "anonymous.invalid";
    private static final String UNKNOWN_HOST = "unknown.invalid";

    private static final Pattern SCHEME =
            Pattern.compile("^(tel|callto|sips?)\\s*:[/\\s]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z][A-Za-z-]*)\\s*(?:=([^;?@]*))?");
    private static final Pattern USER_AT_HOST = Pattern.compile("[+\\d().*#-]{2,40}@[^\\s@]+");
    private static final Pattern NUMBER = Pattern.compile("[+(*#]*\\d[\\d ().*#/-]*");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /** The URI that the text is, if it is one. */
    static Optional<CallerUri> find(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.find()) {
            String rest = text.substring(scheme.end());
            boolean session = scheme.group(1).toLowerCase(Locale.ROOT).startsWith("sip");
            return Optional.of(session ? session(rest) : telephone(rest));
        }
        return USER_AT_HOST.matcher(text).matches() ? Optional.of(session(text)) : Optional.empty();
    }

    /** Why there is no number, if the host (RFC 3323, 3GPP TS 23.003) or the user says so. */
    Optional<Cause> missing() {
        if (host.equals(ANONYMOUS_HOST)) {
            return Optional.of(Cause.WITHHELD);
        }
        return MissingNumber.saidBy(user)
                .or(() ->
                        host.equals(UNKNOWN_HOST) && !isNumber()
                                ? Optional.of(Cause.UNAVAILABLE)
                                : Optional.empty());
    }

    /** Whether the user can be a number at all: {@code bob}, {@code agent7}, 192.0.2.1 cannot. */
    boolean isNumber() {
        return !session || (NUMBER.matcher(user).matches() && !ADDRESS.matcher(user).matches());
    }

    /** Whether only a private exchange knows what a short number means here. */
    boolean isLocal() {
        return session || (!context.isEmpty() && !context.startsWith("+"));
    }

    /** The number, behind its context if that is more than the country code of a region. */
    String number() {
        boolean partial =
                contextDigits().length() > contextCountryCode().length()
                        || NumberingPlans.isWithoutRegion(contextCountryCode());
        return partial && !user.startsWith("+") ? "+" + contextDigits() + "-" + user : user;
    }

    /** The country code in the context; empty if there is none. */
    String contextCountryCode() {
        int code = NumberingPlans.countryCode(contextDigits());
        return code == 0 ? "" : Integer.toString(code);
    }

    private String contextDigits() {
        return context.startsWith("+") ? NumberText.digits(context) : "";
    }

    /** The text with its percent escapes resolved; broken ones stay. */
    static String unescape(String text) {
        return text.indexOf('%') < 0 ? text : ESCAPED.matcher(text).replaceAll(CallerUri::octets);
    }

    private static CallerUri telephone(String rest) {
        Matcher parameter = PARAMETER.matcher(rest);
        String number = parameter.find() ? rest.substring(0, parameter.start()) : rest;
        return of(false, number, "", rest.substring(number.length()));
    }

    private static CallerUri session(String rest) {
        String address = upTo(rest, rest.indexOf('?'));
        int at = address.lastIndexOf('@');
        String user = at < 0 ? upTo(address, address.indexOf(';')) : address.substring(0, at);
        String parameters = user.substring(upTo(user, user.indexOf(';')).length());
        String name = user.substring(0, user.length() - parameters.length());
        String host =
                at < 0 ? "" : upTo(address.substring(at + 1), address.indexOf(';', at) - at - 1);
        return of(true, upTo(name, name.indexOf(':')), host, parameters);
    }

    private static CallerUri of(boolean session, String user, String host, String parameters) {
        return new CallerUri(
                session,
                NumberText.plain(unescape(user)),
                host.strip().toLowerCase(Locale.ROOT),
                digits(parameter(parameters, "ext")),
                NumberText.plain(unescape(parameter(parameters, "phone-context"))));
    }

    private static String parameter(String parameters, String name) {
        return PARAMETER
                .matcher(parameters)
                .results()
                .filter(found -> name.equalsIgnoreCase(found.group(1)) && found.group(2) != null)
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");
    }

    private static String digits(String text) {
        return NumberText.digits(NumberText.plain(unescape(text)));
    }

    private static String upTo(String text, int end) {
        return end < 0 ? text : text.substring(0, end);
    }

    private static String octets(MatchResult escaped) {
        String group = escaped.group();
        ByteBuffer octets = ByteBuffer.allocate(group.length() / 3);
        for (int i = 1; i < group.length(); i += 3) {
            octets.put((byte) Integer.parseInt(group, i, i + 2, 16));
        }
        return Matcher.quoteReplacement(StandardCharsets.UTF_8.decode(octets.flip()).toString());
    }
}
