package jp.shikaku.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.audit.AuditHead;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.code.AccessUrlKind;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.time.Japan;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How the options' texts become values. What is refused is never repeated: it may be personal. */
final class Converters {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private Converters() {}

    static CommandLine register(CommandLine command) {
        return command.registerConverter(AuditHead.class, text -> read(text, AuditHead::parse, "N:HASH"))
                .registerConverter(CareSetting.class, text -> constant(text, CareSetting.class))
                .registerConverter(AccessUrlKind.class, text -> constant(text, AccessUrlKind.class))
                .registerConverter(QrFileFormat.class, text -> constant(text, QrFileFormat.class))
                .registerConverter(Usage.class, text -> constant(text, Usage.class))
                .registerConverter(BulkConsentedCommand.By.class, text -> constant(text, BulkConsentedCommand.By.class))
                .registerConverter(InquiryInformation.class, InquiryInformation::new)
                .registerConverter(NumberKind.class, text -> constant(text, NumberKind.class))
                .registerConverter(OutputOptions.Language.class, text -> constant(text, OutputOptions.Language.class))
                .registerConverter(Role.class, text -> constant(text, Role.class))
                .registerConverter(EmergencyAuthority.class, text -> constant(text, EmergencyAuthority.class))
                .registerConverter(EmergencyRequestPattern.class, text -> constant(text, EmergencyRequestPattern.class))
                .registerConverter(TwoFactorElement.class, text -> constant(text, TwoFactorElement.class))
                .registerConverter(YearMonth.class, text -> read(text, YearMonth::parse, "YYYY-MM"))
                .registerConverter(LocalDate.class, text -> read(text, LocalDate::parse, "YYYY-MM-DD"))
                .registerConverter(LocalDateTime.class, text -> read(text, LocalDateTime::parse, "YYYY-MM-DDThh:mm:ss"))
                .registerConverter(Instant.class, text -> read(text, Converters::instant, "2026-11-21T09:00:00"))
                .registerConverter(Duration.class, text -> read(text, Converters::duration, "200ms, 30s, 5m, 1h"))
                .registerConverter(WireCharset.class, text -> read(text, Converters::charset, "UTF-8, Shift_JIS"));
    }

    private static <T> T read(String text, Function<String, T> reader, String forms) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new TypeConversionException("expected " + forms);
        }
    }

    /** A constant written as on a command line: {@code home-visit}. */
    private static <E extends Enum<E>> E constant(String text, Class<E> type) {
        return read(
                text, name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_')), names(type));
    }

    static String names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private static WireCharset charset(String label) {
        return WireCharset.of(label).orElseThrow(IllegalArgumentException::new);
    }

    /** With its offset ({@code 2026-11-21T00:00:00Z}), or the local time of Japan. */
    private static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(Japan.ZONE).toInstant();
    }

    private static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException();
        }
        return Duration.of(Long.parseLong(parts.group(1)), unit(parts.group(2)).toChronoUnit());
    }

    private static TimeUnit unit(String name) {
        return switch (name) {
            case "ms" -> TimeUnit.MILLISECONDS;
            case "s" -> TimeUnit.SECONDS;
            case "m" -> TimeUnit.MINUTES;
            default -> TimeUnit.HOURS;
        };
    }
}
