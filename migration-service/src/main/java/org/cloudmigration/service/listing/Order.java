package org.cloudmigration.service.listing;

/** Nothing comes before everything else, as OData orders it. */
public record Order(Term term, boolean descending) {

  public static Order by(String column) {
    return new Order(new Term.Column(column), false);
  }
}
