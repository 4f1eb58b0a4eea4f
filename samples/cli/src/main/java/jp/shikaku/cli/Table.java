package jp.shikaku.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document as tables for people: one line a value, and a table of its own for each list of records. */
final class Table {

    private final Locale locale;
    private final Grid values = new Grid();
    private final List<Grid> lists = new ArrayList<>();

    private Table(Locale locale) {
        this.locale = locale;
    }

    static Table of(JsonNode tree, Locale locale) {
        Table table = new Table(locale);
        table.add("", tree);
        return table;
    }

    private void add(String path, JsonNode value) {
        if (isListOfRecords(value)) {
            addRecords(value);
        } else if (value.isArray()) {
            IntStream.range(0, value.size()).forEach(i -> add(path + "[" + (i + 1) + "]", value.get(i)));
        } else if (value.isObject() && !isCode(value)) {
            value.properties().forEach(field -> add(child(path, field.getKey()), field.getValue()));
        } else {
            values.add(List.of(Labels.of(path, locale), text(path.substring(path.lastIndexOf('.') + 1), value)));
        }
    }

    private void addRecords(JsonNode records) {
        List<String> names = new ArrayList<>();
        records.get(0).fieldNames().forEachRemaining(names::add);
        Grid grid = new Grid();
        grid.add(names.stream().map(name -> Labels.of(name, locale)).toList());
        records.forEach(each ->
                grid.add(names.stream().map(name -> text(name, each.path(name))).toList()));
        lists.add(grid);
    }

    private static boolean isListOfRecords(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.valueStream().allMatch(Table::isRecord);
    }

    private static boolean isRecord(JsonNode node) {
        return node.isObject() && node.valueStream().allMatch(value -> value.isValueNode() || isCode(value));
    }

    private static boolean isCode(JsonNode value) {
        return value.size() == 2 && value.has("code") && value.has("name");
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String text(String name, JsonNode value) {
        if (isCode(value)) {
            return value.get("name").asText() + " (" + value.get("code").asText() + ")";
        }
        return value.isNull() ? "" : Labels.word(value.isBoolean() ? "" : name, value.asText(), locale);
    }

    @Override
    public String toString() {
        List<Grid> grids = new ArrayList<>(lists);
        grids.add(values);
        return grids.stream()
                .map(Grid::toString)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(System.lineSeparator().repeat(2)));
    }
}
