package jp.shikaku.cli;

/** 診療の場面: where the patient is seen. */
enum CareSetting {
    OUTPATIENT,
    ONLINE,
    HOME_VISIT,
    HOUSE_CALL,
    INPATIENT,
    UNUSUAL,
    EMERGENCY,
    DISASTER
}
