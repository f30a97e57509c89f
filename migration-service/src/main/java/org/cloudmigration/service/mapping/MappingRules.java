package org.cloudmigration.service.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cloudmigration.domain.mapping.TargetTableType;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.Extension;

/**
 * What a mapping must keep to: the rules of Business Central's Migration Table Mapping, as far as
 * they make sense for sources other than Business Central. The rest is refused, never ignored.
 *
 * @param apps of the tenant
 * @param others mappings of the environment, without the one that is changed
 * @param naming reads the name of a source table
 */
record MappingRules(
    List<Extension> apps,
    Collection<MappedTable> others,
    Function<String, SourceTableName> naming) {

  private static final String MICROSOFT = "Microsoft";

  /** With names of source tables as Business Central has them. */
  MappingRules(List<Extension> apps, Collection<MappedTable> others) {
    this(apps, others, SourceTableName::parse);
  }

  MappedTable added(MappingInput input) {
    int place = others.stream().mapToInt(MappedTable::place).max().orElse(0) + 1;
    var empty = new MappedTable(UUID.randomUUID(), place, null, 0, "", "", true);
    return changed(empty, input);
  }

  /**
   * @throws InvalidInputException at the property that cannot be accepted
   */
  MappedTable changed(MappedTable present, MappingInput input) {
    refuseExtension(input.targetTableType());
    SourceTableName source = source(present, input.sourceTableName());
    MappedTable wanted =
        new MappedTable(
            present.id(),
            present.place(),
            app(present, input.appId()),
            input.tableId() == null ? present.tableId() : input.tableId(),
            input.tableName() == null ? present.tableName() : input.tableName().strip(),
            source.stored(),
            source.perCompany(),
            input.preserveCloudData() == null ? present.preserve() : input.preserveCloudData());
    checkNumber(wanted);
    TargetNames.check(wanted, others);
    checkScope(wanted, input.dataPerCompany());
    wanted.checkPreserving();
    return wanted;
  }

  private static void refuseExtension(String type) {
    if (type == null || type.equals(TargetTableType.TABLE.label())) {
      return;
    }
    if (type.equals(TargetTableType.TABLE_EXTENSION.label())) {
      throw notSupported(
          "targetTableType",
          "Not supported: mapping into a Table Extension. Only sources of Business Central can be"
              + " mapped into the fields that an extension adds.",
          "Send “Table”, with an extension of your own.");
    }
    throw invalid(
        "targetTableType", "There is no such type of target table.", "Send “Table”, or nothing.");
  }

  private UUID app(MappedTable present, UUID wanted) {
    if (wanted == null && present.appId() == null) {
      throw invalid(
          "appId",
          "The extension that the table belongs to is missing.",
          "Send the id of an extension of the tenant.");
    }
    if (wanted == null || wanted.equals(present.appId())) {
      return present.appId();
    }
    Extension app =
        apps.stream()
            .filter(each -> each.appId().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    invalid(
                        "appId",
                        "The tenant has no extension of this id.",
                        "Send the id of one that is installed there. The list was made by the last"
                            + " preparation; run the setup again if it has become old."));
    if (app.publisher().strip().equalsIgnoreCase(MICROSOFT)) {
      throw invalid(
          "appId",
          "Tables of “" + app.name() + "” cannot be mapped: its publisher is Microsoft.",
          "Choose an extension of another publisher.");
    }
    return wanted;
  }

  private void checkNumber(MappedTable wanted) {
    if (wanted.tableId() < 0) {
      throw invalid(
          "tableId", "The number of a table is not negative.", "Send its number, or leave it out.");
    }
    TargetNames.refuseTaken(
        "tableId",
        wanted,
        others,
        other ->
            wanted.tableId() > 0
                && other.tableId() == wanted.tableId()
                && other.appId().equals(wanted.appId()));
  }

  private SourceTableName source(MappedTable present, String text) {
    if (text == null || text.equals(present.sourceTable())) {
      return present.sourceTable().isEmpty()
          ? parsed("")
          : new SourceTableName(present.sourceTable(), Optional.empty(), present.perCompany());
    }
    SourceTableName name = parsed(text);
    if (name.app().isPresent()) {
      throw notSupported(
          "sourceTableName",
          "Not supported: source tables of an app. Only sources of Business Central have them.",
          "Send the name of a table as the source has it.");
    }
    return name;
  }

  private SourceTableName parsed(String text) {
    try {
      return naming.apply(text);
    } catch (IllegalArgumentException e) {
      throw invalid(
          "sourceTableName",
          e.getMessage(),
          "Send the name of a table in each company's database, or in brackets one of the system"
              + " database.");
    }
  }

  private static void checkScope(MappedTable wanted, Boolean sent) {
    if (sent != null && sent != wanted.perCompany()) {
      throw invalid(
          "dataPerCompany",
          "Whether a Table holds data per company follows from its source: "
              + (wanted.perCompany() ? "this one does." : "this one does not."),
          "Leave it out. Send the name of the source table in brackets if it is one of the system"
              + " database.");
    }
  }

  private static InvalidInputException invalid(String field, String happened, String action) {
    return new InvalidInputException(field, "MAPPING", happened, action);
  }

  private static InvalidInputException notSupported(String field, String happened, String action) {
    return new InvalidInputException(field, "NOT_SUPPORTED", happened, action);
  }
}
