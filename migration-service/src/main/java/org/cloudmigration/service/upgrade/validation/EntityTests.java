package org.cloudmigration.service.upgrade.validation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import org.cloudmigration.service.product.YamlFile;
import org.cloudmigration.service.upgrade.sql.Condition;
import org.cloudmigration.service.upgrade.table.OptionType;
import org.cloudmigration.service.upgrade.table.TableCatalogue;

/**
 * The tests of one kind of record, as a file of a product's folder describes them: a row for each
 * record that is to be there, and for each test what is expected and what is there. They become
 * statements of a step, so that a test reads all records at once.
 */
public record EntityTests(
    String suite,
    String entity,
    String condition,
    String from,
    String where,
    String record,
    String there,
    List<EntityCheck> tests) {

  public EntityTests {
    tests = List.copyOf(tests);
  }

  /** A test as people know it. */
  public record Named(String code, String about) {}

  /** In their order. */
  public List<Named> named() {
    return tests.stream().map(test -> new Named(test.code(), test.about())).toList();
  }

  /**
   * Whether they are made at all.
   *
   * @param settings value by name
   */
  public boolean madeWith(Function<String, Object> settings) {
    return Condition.parse(condition).holds(settings);
  }

  public static EntityTests read(YamlFile file, TableCatalogue catalogue) {
    YamlFile tests = file.part("tests");
    return new EntityTests(
        file.text("suite"),
        file.text("entity"),
        file.has("switch") ? file.text("switch") : "",
        file.text("from"),
        file.text("where"),
        file.text("record"),
        file.text("there"),
        tests.keys().stream().map(code -> test(code, tests.part(code), catalogue)).toList());
  }

  private static EntityCheck test(String code, YamlFile part, TableCatalogue catalogue) {
    List<String> kind = part.has("kind") ? List.of(part.text("kind").split(" ")) : List.of();
    OptionType option = part.has("option") ? catalogue.option(part.text("option")) : null;
    return new EntityCheck(
        code,
        part.text("about"),
        EntityCheck.Compared.of(kind, option),
        option,
        kind.contains("warning"),
        part.has("redacted") && part.flag("redacted"),
        part.has("join") ? part.text("join") : "",
        part.has("expected") ? part.text("expected") : "",
        part.has("actual") ? part.text("actual") : "",
        part.has("unposted") ? part.text("unposted") : "");
  }

  /** The text of their statements in the language of steps. */
  public String statements() {
    return names() + tests.stream().map(this::statement).collect(joining());
  }

  /** People may switch each of them off; so they are listed, and keep what people said. */
  private String names() {
    return """
    -- Tests of %s.
    -- only new rows
    insert into {Validation Suite Line} ([Code], [Validation Suite Id], [Entity], [Test Description])
    %s;

    """
        .formatted(
            entity,
            tests.stream()
                .map(
                    test ->
                        "select '%s', '%s', '%s', '%s'"
                            .formatted(test.code(), suite, entity, text(test.about())))
                .collect(joining("\nunion all ")));
  }

  private String statement(EntityCheck test) {
    return """
    -- %s: %s.%s
    insert into {Migration Validation Error} ([Company Name], [Test Code], [Validation Suite Id], [Migration Type],
           [Entity Type], [Entity Display Name], [Test Description], [Expected], [Actual], [Is Warning])
    select :company, '%s', '%s', (select min(s.[Migration Type]) from {Validation Suite} s where s.[Id] = '%s'), '%s',
           v.[Record], '%s', %s, %s, %s
      from (%s) v
     where %s
       and not exists (select 1 from {Validation Suite Line} n
                        where n.[Code] = '%s' and n.[Validation Suite Id] = '%s' and n.[Ignore] = 1);

    """
        .formatted(
            entity,
            test.about(),
            condition.isEmpty() ? "" : "\n-- if: " + condition,
            test.code(),
            suite,
            suite,
            entity,
            text(test.about()),
            test.shown("v.[Expected]"),
            test.shown("v.[Actual]"),
            test.isWarning(),
            test.query(this),
            test.differs(),
            test.code(),
            suite);
  }

  private static String text(String words) {
    return words.replace("'", "''");
  }
}
