package jp.shikaku.core.identifier;

/**
 * The check digit (検証番号) shared by insurer, payer, beneficiary and institution numbers.
 *
 * <p>From the right, the digits before it are multiplied by 2, 1, 2, 1 …, the digits of the products are added, and the check digit
 * fills the sum up to a multiple of ten. Leading zeros change nothing. Every wrong single digit is found and every swap of neighbours
 * but 0 and 9.
 */
final class CheckDigit {

    private CheckDigit() {}

    static boolean matches(String digits) {
        int last = digits.length() - 1;
        return of(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    private static int of(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
