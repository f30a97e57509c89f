package org.cloudmigration.service.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A file of a product's folder. What is wrong with it is told with its name. */
public record YamlFile(String name, Map<?, ?> values) {

  /**
   * @param product any class in the package that is the folder
   */
  public static YamlFile read(Class<?> product, String name) {
    try (InputStream in = product.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + product.getName());
      }
      return new YamlFile(name, (Map<?, ?>) parser().load(in));
    } catch (YAMLException | ClassCastException e) {
      throw new IllegalStateException(name + " is not a YAML map: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static Yaml parser() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(unused), unused, options, new Texts());
  }

  /** Leaves every value the text it is: columns may be called On, No or 1. */
  private static final class Texts extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      // Texts need no guessing.
    }
  }

  public String text(String key) {
    return String.valueOf(value(key));
  }

  public int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw wrong("has no whole number in " + key);
    }
  }

  public boolean flag(String key) {
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("has neither true nor false in " + key);
    };
  }

  public List<String> texts(String key) {
    if (value(key) instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw wrong("has no list in " + key);
  }

  /** In the order of the file. */
  public Map<String, String> map(String key) {
    if (value(key) instanceof Map<?, ?> map) {
      Map<String, String> texts = new LinkedHashMap<>();
      map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
      return texts;
    }
    throw wrong("has no map in " + key);
  }

  /** The names at the top of the file, in its order. */
  public List<String> keys() {
    return values.keySet().stream().map(String::valueOf).toList();
  }

  public boolean has(String key) {
    return values.get(key) != null;
  }

  /** What stands under a name, as if it were a file of its own. */
  public YamlFile part(String key) {
    if (value(key) instanceof Map<?, ?> map) {
      return new YamlFile(name + ", " + key + ",", map);
    }
    throw wrong("has no map in " + key);
  }

  /** The maps that a list under a name holds. */
  public List<YamlFile> parts(String key) {
    if (value(key) instanceof List<?> list) {
      return list.stream()
          .map(part -> new YamlFile(name + ", " + key + ",", (Map<?, ?>) part))
          .toList();
    }
    throw wrong("has no list in " + key);
  }

  public IllegalStateException wrong(String what) {
    return new IllegalStateException(name + " " + what);
  }

  private Object value(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw wrong("has no " + key);
    }
    return value;
  }
}
