/**
 * Medical information (医療情報) of consenting patients: drugs and treatment (薬剤情報・診療情報) and specific health checkups (特定健診情報).
 * Kept apart from qualifications, because a receipt computer (レセプトコンピュータ) must not hold it.
 */
@NullMarked
package jp.shikaku.core.medical;

import org.jspecify.annotations.NullMarked;
