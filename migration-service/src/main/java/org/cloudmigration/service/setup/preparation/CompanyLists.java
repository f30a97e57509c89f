package org.cloudmigration.service.setup.preparation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.cloudmigration.service.company.ListedCompany;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.pipeline.ActivityDefinition.Place;
import org.cloudmigration.service.product.SourceCompany;
import org.cloudmigration.service.setup.check.SizeText;

/** Reads the companies of a source with their sizes. */
final class CompanyLists {

  private CompanyLists() {}

  static List<ListedCompany> read(PreparationContext context) throws SQLException {
    List<ListedCompany> listed = new ArrayList<>();
    ServerReader reader = context.adapter(Place.SOURCE).serverReader();
    List<SourceCompany> companies = context.companies();
    try (Connection connection = context.connection(Place.SOURCE)) {
      for (SourceCompany company : companies) {
        listed.add(
            new ListedCompany(company, bytes(reader.size(connection, company.sourceDatabase()))));
      }
    }
    return listed;
  }

  private static Long bytes(OptionalLong size) {
    return size.isPresent() ? Long.valueOf(size.getAsLong()) : null;
  }

  static String told(List<ListedCompany> companies) {
    long bytes =
        companies.stream()
            .map(ListedCompany::estimatedSize)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum();
    return companies.size() + " companies, about " + SizeText.of(bytes);
  }
}
