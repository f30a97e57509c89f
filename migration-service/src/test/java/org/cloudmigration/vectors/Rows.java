package org.cloudmigration.vectors;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of a file, each cell by its column, with symbols put in. */
record Rows(List<String> columns, List<Map<String, String>> rows) {

  private static final CSVFormat FORM =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  static Rows read(Path file, Map<String, String> symbols) throws IOException {
    try (Reader in = Files.newBufferedReader(file);
        var parser = FORM.parse(in)) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        if (!line.isConsistent()) {
          throw new NotUnderstoodException(file + " line " + line.getRecordNumber());
        }
        Map<String, String> row = new LinkedHashMap<>();
        line.toMap().forEach((column, cell) -> row.put(column, withSymbols(cell, symbols)));
        rows.add(row);
      }
      return new Rows(parser.getHeaderNames(), rows);
    }
  }

  private static String withSymbols(String cell, Map<String, String> symbols) {
    String text = cell;
    for (Map.Entry<String, String> symbol : symbols.entrySet()) {
      text = text.replace("{" + symbol.getKey() + "}", symbol.getValue());
    }
    return text;
  }
}
