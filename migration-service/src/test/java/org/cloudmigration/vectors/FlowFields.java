package org.cloudmigration.vectors;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fields that Business Central computes from other tables when somebody looks at them. */
final class FlowFields {

  private record Sum(String table, String reference, String amount) {}

  private record Lookup(String table, String reference, String key, String field) {}

  private static final Map<String, Sum> SUMS =
      Map.of(
          "Item Ledger Entry.Cost Amount (Actual)",
          new Sum("Value Entry", "Item Ledger Entry No.", "Cost Amount (Actual)"),
          "Vendor Ledger Entry.Remaining Amount",
          new Sum("Detailed Vendor Ledg. Entry", "Vendor Ledger Entry No.", "Amount"),
          "Cust. Ledger Entry.Remaining Amount",
          new Sum("Detailed Cust. Ledg. Entry", "Cust. Ledger Entry No.", "Amount"));

  private static final Map<String, Lookup> LOOKUPS =
      Map.of(
          "Standard Customer Sales Code.Description",
          new Lookup("Standard Sales Code", "Code", "Code", "Description"),
          "Standard Vendor Purchase Code.Description",
          new Lookup("Standard Purchase Code", "Code", "Code", "Description"));

  private FlowFields() {}

  static boolean has(String table, String field) {
    return SUMS.containsKey(table + "." + field) || LOOKUPS.containsKey(table + "." + field);
  }

  static boolean isNumber(String table, String field) {
    return SUMS.containsKey(table + "." + field);
  }

  /** Puts them into the rows. */
  static void fill(
      String table, List<Map<String, String>> rows, ResultTables tables, Connection connection)
      throws SQLException {
    for (Map.Entry<String, Sum> flow : SUMS.entrySet()) {
      if (flow.getKey().startsWith(table + ".")) {
        Sum sum = flow.getValue();
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Map<String, String> entry : tables.rows(connection, sum.table())) {
          BigDecimal amount = new BigDecimal(entry.get(sum.amount()));
          sums.merge(entry.get(sum.reference()), amount, BigDecimal::add);
        }
        String field = flow.getKey().substring(table.length() + 1);
        rows.forEach(
            row ->
                row.put(
                    field, sums.getOrDefault(row.get("Entry No."), BigDecimal.ZERO).toString()));
      }
    }
    for (Map.Entry<String, Lookup> flow : LOOKUPS.entrySet()) {
      if (flow.getKey().startsWith(table + ".")) {
        Lookup lookup = flow.getValue();
        Map<String, String> found = new HashMap<>();
        for (Map<String, String> other : tables.rows(connection, lookup.table())) {
          found.put(other.get(lookup.key()), other.get(lookup.field()));
        }
        String field = flow.getKey().substring(table.length() + 1);
        rows.forEach(row -> row.put(field, found.getOrDefault(row.get(lookup.reference()), "")));
      }
    }
  }
}
