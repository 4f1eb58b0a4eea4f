package jp.shikaku.core;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireNames;

/**
 * Which requests may go out: those whose exchange exists at the institution, and of those that are not confirmed the ones that the profile
 * of the terminal enables. Immutable and thread-safe.
 */
final class ExchangeGate {

    private final TerminalProfile profile;
    private final Optional<FacilityType> facility;

    ExchangeGate(TerminalProfile profile, Optional<FacilityType> facility) {
        this.profile = profile;
        this.facility = facility;
        requireKnown(profile.wireNames());
    }

    void requireOpen(MessageId request) {
        MessageType type = MessageCatalogue.find(request)
                .orElseThrow(() -> new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, request.value()));
        if (facility.filter(kind -> !type.facilities().contains(kind)).isPresent()) {
            throw new SetupException(
                    DiagnosticCode.NOT_AT_FACILITY,
                    request.exchange(),
                    facility.get().japaneseName() + " / " + facility.get().name());
        }
        if (!type.isEnabledBy(profile)) {
            throw new SetupException(DiagnosticCode.EXCHANGE_NOT_ENABLED, request.exchange());
        }
    }

    /** A slip in a profile is told when the client is built, not when something that should be enabled is refused. */
    private static void requireKnown(WireNames names) {
        Set<String> confirmed = exchanges(type -> type.confidence() == Confidence.CONFIRMED);
        Set<String> others = exchanges(type -> type.confidence() != Confidence.CONFIRMED);
        names.exchanges()
                .forEach((canonical, wire) ->
                        require(others.contains(canonical) && !confirmed.contains(wire), "exchange." + canonical));
        names.elements().keySet().stream()
                .filter(name -> name.contains("."))
                .forEach(name -> require(others.contains(name.substring(0, name.indexOf('.'))), "element." + name));
        names.choices().keySet().forEach(list -> require(list.equals(InquiryInformation.LIST), "choice." + list));
    }

    private static Set<String> exchanges(Predicate<MessageType> which) {
        return MessageCatalogue.types().stream()
                .filter(which)
                .map(type -> type.id().exchange())
                .collect(Collectors.toSet());
    }

    private static void require(boolean holds, String entry) {
        if (!holds) {
            throw new SetupException(DiagnosticCode.INVALID_PROFILE, entry);
        }
    }
}
