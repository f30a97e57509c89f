package org.cloudmigration.vectors;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;

/** The error that a replication told of a table: its own, or the first of a list. */
record ReportedError(String code, String message) {

  /**
   * @return null if there is none
   */
  static ReportedError of(Map<String, String> row) {
    if (!row.get("error_code").isEmpty()) {
      return new ReportedError(row.get("error_code"), row.get("error_message"));
    }
    if (row.get("errors").isEmpty()) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(row.get("errors")))) {
      JsonObject first = reader.readArray().getJsonObject(0);
      return new ReportedError(
          CompanyOfScenario.text(first.get("Code")), first.getString("Message"));
    }
  }
}
