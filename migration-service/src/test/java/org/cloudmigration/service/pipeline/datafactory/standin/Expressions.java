package org.cloudmigration.service.pipeline.datafactory.standin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The expression language of Azure Data Factory, as far as definitions of this product use it.
 * Whatever it does not know fails: a definition that the real service might not understand must not
 * pass here.
 */
final class Expressions {

  /** What a name stands for, such as {@code pipeline} or {@code item}; gets the arguments. */
  private final Map<String, Function<List<JsonValue>, JsonValue>> names;

  Expressions(Map<String, Function<List<JsonValue>, JsonValue>> names) {
    this.names = names;
  }

  /** Of a property of a definition: an expression object, a text that is one, or a plain value. */
  JsonValue value(JsonValue property) {
    return switch (property.getValueType()) {
      case STRING -> text(((JsonString) property).getString());
      case OBJECT -> object(property.asJsonObject());
      case ARRAY -> {
        var array = Json.createArrayBuilder();
        property.asJsonArray().forEach(each -> array.add(value(each)));
        yield array.build();
      }
      default -> property;
    };
  }

  private JsonValue object(JsonObject object) {
    if (object.containsKey("value") && "Expression".equals(object.getString("type", ""))) {
      return text(object.getString("value"));
    }
    var evaluated = Json.createObjectBuilder();
    object.forEach((name, each) -> evaluated.add(name, value(each)));
    return evaluated.build();
  }

  private JsonValue text(String text) {
    if (text.startsWith("@@")) {
      return Json.createValue(text.substring(1));
    }
    if (text.startsWith("@") && !text.startsWith("@{")) {
      return new Reader(text.substring(1)).whole();
    }
    return text.contains("@{") ? Json.createValue(interpolated(text)) : Json.createValue(text);
  }

  private String interpolated(String text) {
    var result = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf("@{"); open >= 0; open = text.indexOf("@{", at)) {
      result.append(text, at, open);
      var reader = new Reader(text.substring(open + 2));
      result.append(words(reader.upTo('}')));
      at = open + 2 + reader.position;
    }
    return result.append(text.substring(at)).toString();
  }

  /** As it stands in a text. */
  static String words(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NULL -> "";
      default -> value.toString();
    };
  }

  static boolean isTrue(JsonValue value) {
    if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value == JsonValue.TRUE;
    }
    throw new IllegalArgumentException("Neither true nor false: " + value);
  }

  /** Reads one expression from left to right and evaluates it on the way. */
  private final class Reader {

    private final String text;
    private int position;

    Reader(String text) {
      this.text = text;
    }

    JsonValue whole() {
      JsonValue value = expression();
      if (position != text.length()) {
        throw fault("nothing more");
      }
      return value;
    }

    JsonValue upTo(char end) {
      JsonValue value = expression();
      expect(end);
      return value;
    }

    private JsonValue expression() {
      skipBlanks();
      char next = peek();
      JsonValue value;
      if (next == '\'') {
        value = literal();
      } else if (Character.isDigit(next) || next == '-') {
        value = number();
      } else {
        value = named();
      }
      value = path(value);
      skipBlanks();
      return value;
    }

    private JsonValue named() {
      String name = name();
      if (peek() != '(') {
        return switch (name) {
          case "true" -> JsonValue.TRUE;
          case "false" -> JsonValue.FALSE;
          case "null" -> JsonValue.NULL;
          default -> throw fault("a function");
        };
      }
      expect('(');
      List<JsonValue> arguments = new ArrayList<>();
      skipBlanks();
      while (peek() != ')') {
        arguments.add(expression());
        if (peek() == ',') {
          expect(',');
        }
      }
      expect(')');
      Function<List<JsonValue>, JsonValue> known = names.get(name);
      return known == null ? Functions.call(name, arguments) : known.apply(arguments);
    }

    private JsonValue path(JsonValue start) {
      JsonValue value = start;
      while (true) {
        boolean lenient = peek() == '?';
        if (lenient) {
          position++;
        }
        if (peek() == '.') {
          position++;
          value = member(value, name(), lenient);
        } else if (peek() == '[') {
          expect('[');
          JsonValue index = upTo(']');
          value =
              index instanceof JsonNumber number
                  ? value.asJsonArray().get(number.intValueExact())
                  : member(value, words(index), lenient);
        } else {
          return value;
        }
      }
    }

    private JsonValue member(JsonValue of, String name, boolean lenient) {
      if (of instanceof JsonObject object && object.containsKey(name)) {
        return object.get(name);
      }
      if (lenient) {
        return JsonValue.NULL;
      }
      throw new IllegalArgumentException(
          "The expression '%s' cannot be evaluated because property '%s' doesn't exist: %s"
              .formatted(text, name, of));
    }

    private JsonValue literal() {
      expect('\'');
      var content = new StringBuilder();
      while (true) {
        char next = take();
        if (next != '\'') {
          content.append(next);
        } else if (peek() == '\'') {
          content.append(take());
        } else {
          return Json.createValue(content.toString());
        }
      }
    }

    private JsonValue number() {
      int start = position;
      position++;
      while (Character.isDigit(peek())) {
        position++;
      }
      return Json.createValue(Long.parseLong(text.substring(start, position)));
    }

    private String name() {
      int start = position;
      while (Character.isLetterOrDigit(peek()) || peek() == '_') {
        position++;
      }
      if (start == position) {
        throw fault("a name");
      }
      return text.substring(start, position);
    }

    private void skipBlanks() {
      while (peek() == ' ' || peek() == '\n') {
        position++;
      }
    }

    private char peek() {
      return position < text.length() ? text.charAt(position) : '\0';
    }

    private char take() {
      if (position == text.length()) {
        throw fault("an end of the text");
      }
      return text.charAt(position++);
    }

    private void expect(char wanted) {
      skipBlanks();
      if (peek() != wanted) {
        throw fault("'" + wanted + "'");
      }
      position++;
    }

    private IllegalArgumentException fault(String wanted) {
      return new IllegalArgumentException(
          "Expected " + wanted + " at " + position + " of the expression: " + text);
    }
  }

  /** The functions that need nothing but their arguments. */
  private static final class Functions {

    static JsonValue call(String name, List<JsonValue> of) {
      return switch (name) {
        case "equals" -> bool(same(of.get(0), of.get(1)));
        case "not" -> bool(!isTrue(of.get(0)));
        case "and" -> bool(of.stream().allMatch(Expressions::isTrue));
        case "or" -> bool(of.stream().anyMatch(Expressions::isTrue));
        case "greater" -> bool(number(of.get(0)) > number(of.get(1)));
        case "empty" -> bool(isEmpty(of.get(0)));
        case "if" -> isTrue(of.get(0)) ? of.get(1) : of.get(2);
        case "coalesce" ->
            of.stream().filter(each -> each != JsonValue.NULL).findFirst().orElse(JsonValue.NULL);
        case "concat" ->
            Json.createValue(String.join("", of.stream().map(Expressions::words).toList()));
        case "string" -> Json.createValue(words(of.get(0)));
        case "int" -> Json.createValue(Long.parseLong(words(of.get(0))));
        case "length" -> Json.createValue(length(of.get(0)));
        default -> throw new IllegalArgumentException("No function " + name + " here.");
      };
    }

    private static boolean same(JsonValue one, JsonValue other) {
      return one instanceof JsonNumber && other instanceof JsonNumber
          ? number(one) == number(other)
          : one.equals(other);
    }

    private static long number(JsonValue value) {
      return ((JsonNumber) value).longValueExact();
    }

    private static boolean isEmpty(JsonValue value) {
      return length(value) == 0;
    }

    private static int length(JsonValue value) {
      return switch (value) {
        case JsonString text -> text.getString().length();
        case JsonArray array -> array.size();
        case JsonObject object -> object.size();
        default -> throw new IllegalArgumentException("Has no length: " + value);
      };
    }

    private static JsonValue bool(boolean value) {
      return value ? JsonValue.TRUE : JsonValue.FALSE;
    }
  }
}
