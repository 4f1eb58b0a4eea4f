package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.access.AccessUrl;
import jp.shikaku.core.access.AccessUrlAnswer;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.access.AccessUrlSelection;
import jp.shikaku.core.access.PasscodeAnswer;
import jp.shikaku.core.access.PasscodeRequest;
import jp.shikaku.core.access.VisualCheckPasscode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.xml.internal.wire.AccessUrlBody;
import jp.shikaku.xml.internal.wire.AccessUrlInfo;
import jp.shikaku.xml.internal.wire.AccessUrlMessage;
import jp.shikaku.xml.internal.wire.AccessUrlResult;
import jp.shikaku.xml.internal.wire.AccessUrlResultBody;
import jp.shikaku.xml.internal.wire.AccessUrlResultMessage;
import jp.shikaku.xml.internal.wire.HeaderMessage;
import jp.shikaku.xml.internal.wire.PasscodeInfo;
import jp.shikaku.xml.internal.wire.PasscodeResultBody;
import jp.shikaku.xml.internal.wire.PasscodeResultMessage;

/** Puts the documents about access URL and passcode together. Stateless. */
final class AccessMessages {

    private AccessMessages() {}

    static Stream<MessageBinding<?, ?>> bindings() {
        return Stream.of(
                new MessageBinding<>(
                        AccessUrlRequest.MESSAGE_ID,
                        AccessUrlMessage.class,
                        AccessUrlRequest.class,
                        (wire, notices) -> request(wire),
                        AccessMessages::toWire),
                new MessageBinding<>(
                        AccessUrlAnswer.MESSAGE_ID,
                        AccessUrlResultMessage.class,
                        AccessUrlAnswer.class,
                        AccessMessages::answer,
                        AccessMessages::toWire),
                new MessageBinding<>(
                        PasscodeRequest.MESSAGE_ID,
                        HeaderMessage.class,
                        PasscodeRequest.class,
                        (wire, notices) -> new PasscodeRequest(RequestHeaderMapper.undated(wire.getMessageHeader())),
                        request -> headerMessage(request.header())),
                new MessageBinding<>(
                        PasscodeAnswer.MESSAGE_ID,
                        PasscodeResultMessage.class,
                        PasscodeAnswer.class,
                        AccessMessages::answer,
                        AccessMessages::toWire));
    }

    /** A request that is nothing but a header. */
    static HeaderMessage headerMessage(RequestHeader header) {
        HeaderMessage wire = new HeaderMessage();
        wire.setMessageHeader(RequestHeaderMapper.toUndatedWire(header));
        return wire;
    }

    private static AccessUrlRequest request(AccessUrlMessage wire) {
        AccessUrlInfo info = Optional.ofNullable(wire.getMessageBody())
                .map(AccessUrlBody::getAccessUrlInfo)
                .orElseGet(AccessUrlInfo::new);
        return new AccessUrlRequest(
                RequestHeaderMapper.undated(wire.getMessageHeader()),
                AccessUrlSelection.builder()
                        .kind(info.getUrlKind())
                        .format(info.getQrFileFormat())
                        .renewal(info.getUrlRenewal())
                        .build());
    }

    private static AccessUrlMessage toWire(AccessUrlRequest request) {
        AccessUrlInfo info = new AccessUrlInfo();
        request.selection().kind().ifPresent(info::setUrlKind);
        request.selection().format().ifPresent(info::setQrFileFormat);
        request.selection().renewal().ifPresent(info::setUrlRenewal);
        AccessUrlBody body = new AccessUrlBody();
        body.setAccessUrlInfo(info);
        AccessUrlMessage wire = new AccessUrlMessage();
        wire.setMessageHeader(RequestHeaderMapper.toUndatedWire(request.header()));
        wire.setMessageBody(body);
        return wire;
    }

    private static AccessUrlAnswer answer(AccessUrlResultMessage wire, List<Notice> notices) {
        AccessUrlResultBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(AccessUrlResultBody::new);
        AccessUrlResult access = Optional.ofNullable(body.getAccessUrlResult()).orElseGet(AccessUrlResult::new);
        return new AccessUrlAnswer(
                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                AccessUrl.builder()
                        .url(access.getUrl())
                        .qrFile(access.getQrFile())
                        .build(),
                ProcessingResultMapper.toValue(body),
                notices);
    }

    private static AccessUrlResultMessage toWire(AccessUrlAnswer answer) {
        AccessUrlResult access = new AccessUrlResult();
        answer.access().url().ifPresent(access::setUrl);
        answer.access().qrFile().ifPresent(access::setQrFile);
        AccessUrlResultBody body = ProcessingResultMapper.fill(new AccessUrlResultBody(), answer.result());
        body.setAccessUrlResult(access);
        AccessUrlResultMessage wire = new AccessUrlResultMessage();
        wire.setMessageHeader(AnswerHeaderMapper.toWire(answer.header()));
        wire.setMessageBody(body);
        return wire;
    }

    private static PasscodeAnswer answer(PasscodeResultMessage wire, List<Notice> notices) {
        PasscodeResultBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(PasscodeResultBody::new);
        PasscodeInfo passcode = Optional.ofNullable(body.getPasscodeInfo()).orElseGet(PasscodeInfo::new);
        return new PasscodeAnswer(
                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                VisualCheckPasscode.builder()
                        .passcode(passcode.getPasscode())
                        .availableTime(passcode.getPasscodeAvailableTime())
                        .build(),
                ProcessingResultMapper.toValue(body),
                notices);
    }

    private static PasscodeResultMessage toWire(PasscodeAnswer answer) {
        PasscodeInfo passcode = new PasscodeInfo();
        answer.passcode().passcode().ifPresent(passcode::setPasscode);
        answer.passcode().availableTime().ifPresent(passcode::setPasscodeAvailableTime);
        PasscodeResultBody body = ProcessingResultMapper.fill(new PasscodeResultBody(), answer.result());
        body.setPasscodeInfo(passcode);
        PasscodeResultMessage wire = new PasscodeResultMessage();
        wire.setMessageHeader(AnswerHeaderMapper.toWire(answer.header()));
        wire.setMessageBody(body);
        return wire;
    }
}
