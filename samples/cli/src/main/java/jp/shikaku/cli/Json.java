package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.shikaku.core.access.QrFile;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.CheckedNumber;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.PostNumber;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.medical.PdfDocument;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.WireCharset;

/** How the values of the SDK look in JSON: identifiers as texts, codes with their names, dates as in ISO 8601, nothing for what is absent. */
final class Json {

    private static final List<Class<?>> IDENTIFIERS = List.of(
            ArbitraryFileIdentifier.class,
            ArbitraryIdentifier.class,
            CheckedNumber.class,
            ExchangeId.class,
            InquiryInformation.class,
            InsuredBranchNumber.class,
            InsuredCardSymbol.class,
            InsuredIdentificationNumber.class,
            MessageId.class,
            PostNumber.class,
            ReceptionNumber.class,
            ReferenceNumber.class);

    private static final JsonInclude.Value ABSENT_LEFT_OUT =
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT);

    /** What only people are told, such as the next step; a program goes by the code. */
    interface ForPeople {}

    private interface ForPrograms {}

    private Json() {}

    static ObjectMapper forPeople(Locale locale) {
        return mapper(locale, ForPeople.class);
    }

    static ObjectMapper forPrograms(Locale locale) {
        return mapper(locale, ForPrograms.class);
    }

    private static ObjectMapper mapper(Locale locale, Class<?> readers) {
        ObjectMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), new SimpleModule().addSerializer(new Codes(locale)))
                .defaultPropertyInclusion(ABSENT_LEFT_OUT)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .addMixIn(BulkExchange.class, InMessageId.class)
                .addMixIn(BulkRequest.class, WithSetting.class)
                .addMixIn(ContributionRatio.class, AsDigits.class)
                .addMixIn(DiagnosticCode.class, AsCode.class)
                .addMixIn(Notice.class, WithSeverity.class)
                .addMixIn(Payload.class, AsSize.class)
                .addMixIn(PdfDocument.class, WithBytes.class)
                .addMixIn(QrFile.class, AsFormat.class)
                .addMixIn(WireCharset.class, AsLabel.class)
                .build();
        IDENTIFIERS.forEach(type -> mapper.addMixIn(type, AsValue.class));
        mapper.setConfig(mapper.getSerializationConfig().withView(readers));
        return mapper;
    }

    private interface AsValue {
        @JsonValue
        String value();
    }

    private interface AsDigits {
        @JsonValue
        String digits();
    }

    /** How many bytes there are, not which. */
    private interface AsSize {
        @JsonValue
        long size();
    }

    private interface WithBytes {
        @JsonProperty("bytes")
        Payload content();
    }

    /** What it is, not its bytes. */
    private interface AsFormat {
        @JsonValue
        QrFileFormat format();
    }

    /** What the message id says already. */
    @JsonIgnoreType
    private interface InMessageId {}

    private interface WithSetting {
        @JsonProperty
        Optional<Coded<MedicalTreatmentFlag>> medicalTreatmentFlag();
    }

    private interface AsCode {
        @JsonValue
        String code();
    }

    private interface AsLabel {
        @JsonValue
        String label();
    }

    @JsonPropertyOrder({"code", "severity", "path"})
    private interface WithSeverity {
        @JsonProperty
        Severity severity();
    }

    /** A code with its name. */
    private static final class Codes extends StdSerializer<Coded<?>> {

        private static final long serialVersionUID = 1L;
        private final Locale locale;

        Codes(Locale locale) {
            super(Coded.class, false);
            this.locale = locale;
        }

        @Override
        public void serialize(Coded<?> coded, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("code", coded.code());
            json.writeStringField("name", locale.equals(Locale.JAPANESE) ? coded.japaneseName() : coded.englishName());
            json.writeEndObject();
        }
    }
}
