package jp.shikaku.docs;

import jp.shikaku.core.validation.CardCombination;
import jp.shikaku.core.validation.Form;
import jp.shikaku.core.validation.HalfWidthKana;
import jp.shikaku.core.validation.PlausibleBirthdate;
import jp.shikaku.core.validation.ValidBeneficiaryNumber;
import jp.shikaku.core.validation.ValidInsurerNumber;
import jp.shikaku.core.validation.ValueForm;
import jp.shikaku.core.validation.Weight;
import org.jspecify.annotations.Nullable;

/** A class of a vendor as the guide shows it. Immutable and thread-safe. */
@CardCombination(symbol = "symbol", branch = "branch")
public record ReceptionForm(
        @ValidInsurerNumber String insurerNumber,
        @Nullable @Form(ValueForm.CARD_SYMBOL) String symbol,
        @Nullable @Form(ValueForm.BRANCH_NUMBER) String branch,
        @HalfWidthKana(payload = Weight.Error.class) String nameKana,
        @Form(ValueForm.DATE) @PlausibleBirthdate String birthdate,
        @Nullable @ValidBeneficiaryNumber String beneficiaryNumber) {}
