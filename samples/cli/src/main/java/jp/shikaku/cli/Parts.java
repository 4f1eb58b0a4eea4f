package jp.shikaku.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/**
 * The two parts of a message as trees, without the groups that hold nothing. A message has a header, its notices, and one component more:
 * the body.
 */
record Parts(JsonNode header, JsonNode body) {

    static Parts of(JsonNode message) {
        JsonNode header = filled(message.path("header"));
        ObjectNode rest = message.deepCopy();
        rest.remove("header");
        rest.remove("notices");
        return new Parts(header, filled(rest.size() == 1 ? rest.elements().next() : rest));
    }

    /** The same tree with a mask in place of every value. */
    static JsonNode masked(JsonNode part) {
        return rebuilt(part, value -> TextNode.valueOf("***"));
    }

    private static JsonNode filled(JsonNode part) {
        return rebuilt(part, UnaryOperator.identity());
    }

    private static JsonNode rebuilt(JsonNode node, UnaryOperator<JsonNode> value) {
        if (node instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> filled.set(field.getKey(), rebuilt(field.getValue(), value)));
            filled.properties().removeIf(field -> isEmpty(field.getValue()));
            return filled;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> filled.add(rebuilt(element, value)));
            return filled;
        }
        return value.apply(node);
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isContainerNode() && node.isEmpty();
    }
}
