package org.cloudmigration.web.upgrade;

import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.Term;

/**
 * Which changes of records somebody wants to see.
 *
 * @param company its name in the tenant
 * @param words part of the table's name, of the record's key or of the step; blank for all
 */
record ChangeChoice(String company, String words) {

  Condition condition() {
    Condition ofCompany = Condition.equal("companyName", company);
    if (words.isBlank()) {
      return ofCompany;
    }
    return ofCompany.and(
        new Condition.Or(List.of(has("tableName"), has("recordKey"), has("step"))));
  }

  private Condition has(String column) {
    return new Condition.TextMatch(
        new Term.Column(column), Condition.Place.ANYWHERE, new Term.Value(words.strip()));
  }
}
