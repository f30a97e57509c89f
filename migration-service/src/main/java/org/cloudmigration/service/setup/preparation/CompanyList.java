package org.cloudmigration.service.setup.preparation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.cloudmigration.service.company.ListedCompany;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.setup.check.SizeText;

/**
 * The companies of a source with their sizes.
 *
 * @param missingDatabases those that the source lists a company for, but does not have
 */
record CompanyList(List<ListedCompany> companies, Set<String> missingDatabases) {

  static final CompanyList EMPTY = new CompanyList(List.of(), Set.of());

  static CompanyList read(PreparationContext context) throws SQLException {
    List<ListedCompany> listed = new ArrayList<>();
    Set<String> missing = new HashSet<>();
    ServerReader reader = context.adapter(Place.SOURCE).serverReader();
    List<SourceCompany> companies = context.companies();
    var sizes = new TableSizes(context.adapter(Place.SOURCE).schemaReader());
    try (Connection connection = context.connection(Place.SOURCE)) {
      for (SourceCompany company : companies) {
        String database = company.sourceDatabase();
        OptionalLong size = OptionalLong.empty();
        if (reader.hasDatabase(connection, database)) {
          size =
              context.product.asksForTables()
                  ? OptionalLong.of(sizes.of(connection, SourceTables.of(context, company)))
                  : reader.size(connection, database);
        } else {
          missing.add(database);
        }
        listed.add(new ListedCompany(company, size.isPresent() ? size.getAsLong() : null));
      }
    }
    return new CompanyList(listed, missing);
  }

  List<SourceCompany> sources() {
    return companies.stream().map(ListedCompany::company).toList();
  }

  /** Of all whose size is known. */
  long bytes() {
    return companies.stream()
        .map(ListedCompany::estimatedSize)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  String told() {
    return companies.size() + " companies, about " + SizeText.of(bytes());
  }
}
