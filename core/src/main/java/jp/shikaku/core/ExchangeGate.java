package jp.shikaku.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireNames;

/**
 * Which requests may go out: those whose exchange exists at the institution, of those that are not confirmed the ones that the profile
 * of the terminal enables, in both steps where there are two, and of those that ask for medical information the ones of a system that may hold it. Immutable and thread-safe.
 */
final class ExchangeGate {

    private final TerminalProfile profile;
    private final Optional<FacilityType> facility;
    private final SystemRole role;

    ExchangeGate(TerminalProfile profile, Optional<FacilityType> facility, SystemRole role) {
        this.profile = profile;
        this.facility = facility;
        this.role = role;
        requireKnown(profile.wireNames());
    }

    void requireOpen(AnyRequest<?> request) {
        requireOpen(request.messageId());
        if (request instanceof BulkRequest<?> bulk) {
            requireOpen(bulk.exchange().download());
        }
        if (request.asksForMedicalInformation()) {
            requireMedicalRole(role);
        }
    }

    static void requireMedicalRole(SystemRole role) {
        if (!role.mayHoldMedicalInformation()) {
            throw new SetupException(DiagnosticCode.MEDICAL_ROLE_REFUSED);
        }
    }

    /** Where none of the exchanges for it exists, there is nothing a client for it could do. */
    static void requireMedicalInformationAt(FacilityType facility) {
        List<MessageType> requests = MessageCatalogue.types().stream()
                .filter(type -> type.valueType()
                        .filter(MedicalRequest.class::isAssignableFrom)
                        .isPresent())
                .toList();
        if (requests.stream().noneMatch(type -> type.facilities().contains(facility))) {
            String exchanges =
                    requests.stream().map(type -> type.id().exchange()).collect(Collectors.joining(", "));
            throw new SetupException(DiagnosticCode.NOT_AT_FACILITY, exchanges, facility.name());
        }
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
