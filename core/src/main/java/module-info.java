/**
 * Typed requests and answers of the online eligibility check (オンライン資格確認), the client that exchanges them with the eligibility
 * terminal (資格確認端末), and the ports through which it reaches the outside world. It knows no XML, no files and no consent rules.
 *
 * @uses jp.shikaku.core.port.MessageCodec the codec, unless one is handed to the client
 */
module jp.shikaku.core {
    // constraints are part of the API: vendors put them on their own classes
    requires transitive jakarta.validation;
    // windows-31j, the character set behind the label Shift_JIS; named so that a linked run-time image has it
    requires jdk.charsets;
    // annotations of the API only, so not needed at run time
    requires static transitive org.jspecify;

    exports jp.shikaku.core;
    exports jp.shikaku.core.access;
    exports jp.shikaku.core.care;
    exports jp.shikaku.core.bulk;
    exports jp.shikaku.core.code;
    exports jp.shikaku.core.diagnostic;
    exports jp.shikaku.core.emergency;
    exports jp.shikaku.core.error;
    exports jp.shikaku.core.identifier;
    exports jp.shikaku.core.medical;
    exports jp.shikaku.core.linking;
    exports jp.shikaku.core.message;
    exports jp.shikaku.core.normalization;
    exports jp.shikaku.core.port;
    exports jp.shikaku.core.qualification;
    exports jp.shikaku.core.reference;
    exports jp.shikaku.core.settings;
    exports jp.shikaku.core.time;
    exports jp.shikaku.core.validation;

    // the validation engine reads the components of these records; it is absent at compile time
    opens jp.shikaku.core.bulk to
            org.hibernate.validator;
    opens jp.shikaku.core.medical to
            org.hibernate.validator;
    opens jp.shikaku.core.access to
            org.hibernate.validator;
    opens jp.shikaku.core.care to
            org.hibernate.validator;
    opens jp.shikaku.core.emergency to
            org.hibernate.validator;
    opens jp.shikaku.core.reference to
            org.hibernate.validator;
    opens jp.shikaku.core.settings to
            org.hibernate.validator;
    opens jp.shikaku.core.message to
            org.hibernate.validator;
    opens jp.shikaku.core.qualification to
            org.hibernate.validator;

    uses jp.shikaku.core.port.MessageCodec;
}
