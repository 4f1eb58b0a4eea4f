package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.qualification.CardCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CardListTest {

    private static final String HEADING = "insurerNumber,symbol,number,branch,birthdate";

    @TempDir
    private Path directory;

    @Test
    void read_rows_becomeRequests() throws IOException {
        List<CardList.Row> rows = read(HEADING + "\n06990014,\"架空,12\",3456,01,1968-01-15\n990010,,8910,,1953-07-23\n");

        assertThat(rows)
                .extracting(row -> row.request().build())
                .containsExactly(
                        CardCheck.builder()
                                .insurerNumber("06990014")
                                .symbol("架空,12")
                                .number("3456")
                                .branch("01")
                                .birthdate(LocalDate.of(1968, 1, 15))
                                .build(),
                        CardCheck.builder()
                                .insurerNumber("990010")
                                .number("8910")
                                .birthdate(LocalDate.of(1953, 7, 23))
                                .build());
    }

    @Test
    void read_byteOrderMarkOtherColumnsAndOrder_changeNothing() throws IOException {
        List<CardList.Row> plain = read(HEADING + "\n06990014,架空12,3456,01,1968-01-15\n");
        List<CardList.Row> other = read(
                "\uFEFFname,birthdate,number,insurerNumber,symbol,branch\r\n架空,1968-01-15,3456,06990014,架空12,01\r\n");

        assertThat(other.get(0).request().build())
                .isEqualTo(plain.get(0).request().build());
    }

    @Test
    void read_columnMissing_isRefused() {
        assertThatThrownBy(() -> read("insurerNumber,number\n06990014,3456\n")).isInstanceOf(WrongUseException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ",架空12,3456,01,1968-01-15; SHK-2001; InsurerNumber",
                "06990014,架空12,,01,1968-01-15; SHK-2001; InsuredIdentificationNumber",
                "06990014,架空12,3456,01,; SHK-2001; Birthdate",
                "06990014,架空12,3456,01,1968-02-30; SHK-2015; Birthdate",
                "0699001,架空12,3456,01,1968-01-15; SHK-2002; InsurerNumber"
            })
    void request_rowThatCannotBe_isRefusedByFieldWithoutItsValue(String row, String code, String field)
            throws IOException {
        CardList.Row wrong = read(HEADING + "\n" + row + "\n").get(0);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(wrong::request)
                .satisfies(refused -> {
                    Violation violation = refused.violations().get(0);
                    assertThat(violation.code().code()).isEqualTo(code);
                    assertThat(violation.field()).isEqualTo(field);
                })
                .withMessageNotContaining("3456");
    }

    @Test
    void rows_lineThatCannotBeRead_isToldByItsRowWithoutItsValues() throws IOException {
        CardList list = list(HEADING + "\n06990014,架空12,3456,01,1968-01-15\n1,2,3,4,5,secret\n");

        assertThatThrownBy(list::rows)
                .isInstanceOf(WrongUseException.class)
                .hasMessage("Row 2 of the list cannot be read (the heading is not counted).");
    }

    @Test
    void as_wrongRows_areToldTogetherByRowAndField() throws IOException {
        CardList list = list(
                HEADING + "\n06990014,架空12,3456,01,1968-01-15\n,架空12,3456,01,1968-01-15\n06990014,架空12,3456,01,1968\n");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> list.as("Row", CardList.Row::searchKey))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactly("Row[2]/InsurerNumber", "Row[3]/Birthdate"));
    }

    private List<CardList.Row> read(String text) throws IOException {
        return list(text).rows();
    }

    private CardList list(String text) throws IOException {
        Path file = Files.write(directory.resolve("list.csv"), text.getBytes(StandardCharsets.UTF_8));
        return CardList.of(file, new CommandLine(new Shikaku()));
    }
}
