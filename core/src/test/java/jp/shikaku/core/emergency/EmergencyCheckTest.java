package jp.shikaku.core.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.shikaku.core.care.CareSearchKey;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EmergencyCheckTest {

    static Stream<Arguments> incomplete() {
        return Stream.of(
                without("authority", access -> access.authority(null)),
                without("authority granted", access -> access.authority(Coded.of(EmergencyAuthority.NONE))),
                without("first factor", access -> access.firstFactor(null)),
                without("first method", access -> access.firstMethod(null)),
                without("second factor", access -> access.secondFactor(null)),
                without("another second factor", access -> access.secondFactor(Coded.of(TwoFactorElement.MEMORY))),
                without("second method", access -> access.secondMethod(" ")),
                without("reason", access -> access.reason(null)),
                without("reason that says something", access -> access.reason("\u3000")));
    }

    private static Arguments without(String what, UnaryOperator<EmergencyAccess.Builder> change) {
        return Arguments.of(what, change.apply(complete().toBuilder()).build());
    }

    private static EmergencyAccess complete() {
        return EmergencyAccess.builder()
                .authority(Coded.of(EmergencyAuthority.GRANTED))
                .firstFactor(Coded.of(TwoFactorElement.MEMORY))
                .firstMethod("1")
                .secondFactor(Coded.of(TwoFactorElement.OBJECT))
                .secondMethod("1")
                .reason("意識不明")
                .build();
    }

    @Test
    void complete_breaksNoRuleAboutTheAccess() {
        assertThat(codes(request(complete()))).doesNotContain(DiagnosticCode.EMERGENCY_NOT_AUTHORISED);
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("incomplete")
    void of_incomplete_isRefusedWithItsNextStep(String what, EmergencyAccess access) {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class,
                () -> EmergencyCheck.of(Examples.check().build().searchKey(), EmergencyRequestPattern.SUMMARY, access));

        assertThat(refusal.violations())
                .extracting(Violation::code)
                .containsExactly(DiagnosticCode.EMERGENCY_NOT_AUTHORISED);
        assertThat(refusal.next(Locale.ENGLISH)).isNotBlank();
        assertThat(refusal.next(Locale.JAPANESE)).isNotBlank();
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("incomplete")
    void send_incompleteHoweverItWasMade_isRefused(String what, EmergencyAccess access) {
        assertThat(RuleValidator.using(Japan.clock()).validate(request(access)))
                .filteredOn(violation -> violation.code() == DiagnosticCode.EMERGENCY_NOT_AUTHORISED)
                .extracting(Violation::field)
                .containsExactly("EmergencyAccessInfo");
    }

    private static Stream<DiagnosticCode> codes(EmergencyCheck request) {
        return RuleValidator.using(Japan.clock()).validate(request).stream().map(Violation::code);
    }

    /** As a codec makes it, which asks nothing. */
    private static EmergencyCheck request(EmergencyAccess access) {
        return new EmergencyCheck(
                RequestHeader.builder().build(),
                CareSearchKey.builder()
                        .card(Examples.check().build().searchKey())
                        .build(),
                Optional.of(Coded.of(EmergencyRequestPattern.SUMMARY)),
                access);
    }
}
