package org.cloudmigration.web.upgrade;

import java.io.Serializable;
import org.cloudmigration.service.listing.Condition;

/**
 * Which errors are listed.
 *
 * @param company blank for all
 * @param dismissed also those that somebody took out of sight
 */
record FindingChoice(String company, boolean dismissed) implements Serializable {

  Condition condition() {
    Condition one = company.isEmpty() ? Condition.ALL : Condition.equal("companyName", company);
    return dismissed ? one : one.and(Condition.equal("dismissedBy", ""));
  }
}
