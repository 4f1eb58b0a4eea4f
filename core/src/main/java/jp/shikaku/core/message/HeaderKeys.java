package jp.shikaku.core.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.MedicalInstitutionCode;

/** The keys that the headers of a request and its answer have in common. */
final class HeaderKeys {

    private HeaderKeys() {}

    static Map<String, String> of(
            Optional<MedicalInstitutionCode> institution, Optional<ArbitraryFileIdentifier> fileIdentifier) {
        Map<String, String> keys = new HashMap<>();
        institution.ifPresent(code -> keys.put("MedicalInstitutionCode", code.value()));
        fileIdentifier.ifPresent(identifier -> keys.put("ArbitraryFileIdentifier", identifier.comparable()));
        return keys;
    }
}
