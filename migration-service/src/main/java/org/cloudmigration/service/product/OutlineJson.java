package org.cloudmigration.service.product;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** An outline as the text that is stored: blank if nobody has told anything. */
public final class OutlineJson {

  private static final String DATABASE = "database";
  private static final String COMPANY_TABLE = "companyTable";
  private static final String NAME = "nameColumn";
  private static final String DISPLAY_NAME = "displayNameColumn";
  private static final String TABLES = "tables";
  private static final String SOURCE = "source";
  private static final String PER_COMPANY = "perCompany";
  private static final String TARGET = "target";
  private static final String PRESERVE = "preserveCloudData";

  private OutlineJson() {}

  public static String write(SourceOutline outline) {
    if (outline.isEmpty()) {
      return "";
    }
    JsonArrayBuilder tables = Json.createArrayBuilder();
    outline.tables().forEach(table -> tables.add(json(table)));
    return Json.createObjectBuilder()
        .add(DATABASE, outline.database())
        .add(COMPANY_TABLE, outline.companyTable())
        .add(NAME, outline.nameColumn())
        .add(DISPLAY_NAME, outline.displayNameColumn())
        .add(TABLES, tables)
        .build()
        .toString();
  }

  /** What goes without saying is left out, as texts of older versions do. */
  private static JsonObjectBuilder json(OutlinedTable table) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add(SOURCE, table.source())
            .add(PER_COMPANY, table.perCompany())
            .add(TARGET, table.target());
    return table.preserve() ? json.add(PRESERVE, true) : json;
  }

  /**
   * @throws RuntimeException if the text is not what {@link #write} made
   */
  public static SourceOutline read(String text) {
    if (text.isBlank()) {
      return SourceOutline.NONE;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject outline = reader.readObject();
      List<OutlinedTable> tables =
          outline.getJsonArray(TABLES).stream().map(table -> table(table.asJsonObject())).toList();
      return new SourceOutline(
          outline.getString(DATABASE),
          outline.getString(COMPANY_TABLE),
          outline.getString(NAME),
          outline.getString(DISPLAY_NAME),
          tables);
    }
  }

  private static OutlinedTable table(JsonObject table) {
    return new OutlinedTable(
        table.getString(SOURCE),
        table.getBoolean(PER_COMPANY),
        table.getString(TARGET),
        table.getBoolean(PRESERVE, false));
  }
}
