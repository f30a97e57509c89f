package org.cloudmigration.service.setup;

import static org.cloudmigration.domain.setup.GuideStep.COMPANIES;
import static org.cloudmigration.domain.setup.GuideStep.CONNECTION;
import static org.cloudmigration.domain.setup.GuideStep.CONSENT;
import static org.cloudmigration.domain.setup.GuideStep.DONE;
import static org.cloudmigration.domain.setup.GuideStep.PREPARATION;
import static org.cloudmigration.domain.setup.GuideStep.PRODUCT;
import static org.cloudmigration.domain.setup.GuideStep.PRODUCT_SETTINGS;
import static org.cloudmigration.domain.setup.GuideStep.RUNTIME;
import static org.cloudmigration.domain.setup.GuideStep.SOURCE_TABLES;

import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.operation.StateMachine;

/**
 * Steps of the guide and how they follow. A step that was passed can be done again, which makes
 * those behind it necessary again.
 */
final class GuideStates {

  static final StateMachine<GuideStep, GuideEvent> MACHINE =
      new StateMachine<>("Cloud Migration Setup", GuideStep.class, GuideEvent.class)
          .allow(CONSENT, GuideEvent.CONSENTED, PRODUCT)
          .refuseRest(CONSENT, "the warning and the privacy notice have to be accepted first.")
          .allow(PRODUCT, GuideEvent.CONSENTED, PRODUCT)
          .allow(PRODUCT, GuideEvent.PRODUCT_CHOSEN, CONNECTION)
          .refuseRest(PRODUCT, "a product has to be chosen first.")
          .allow(CONNECTION, GuideEvent.PRODUCT_CHOSEN, CONNECTION)
          .allow(CONNECTION, GuideEvent.CONNECTED, RUNTIME)
          .refuseRest(CONNECTION, "the connection to the source has to be entered first.")
          .allow(SOURCE_TABLES, GuideEvent.PRODUCT_CHOSEN, CONNECTION)
          .allow(SOURCE_TABLES, GuideEvent.CONNECTED, RUNTIME)
          .allow(SOURCE_TABLES, GuideEvent.TABLES_NAMED, RUNTIME)
          .refuseRest(SOURCE_TABLES, "the tables of the source have to be named first.")
          .allow(RUNTIME, GuideEvent.PRODUCT_CHOSEN, CONNECTION)
          .allow(RUNTIME, GuideEvent.CONNECTED, RUNTIME)
          .allow(RUNTIME, GuideEvent.TABLES_ASKED, SOURCE_TABLES)
          .allow(RUNTIME, GuideEvent.TABLES_NAMED, RUNTIME)
          .allow(RUNTIME, GuideEvent.PREPARATION_BEGUN, PREPARATION)
          .refuseRest(RUNTIME, "the preparation has to run first.")
          .allow(PREPARATION, GuideEvent.PRODUCT_CHOSEN, CONNECTION)
          .allow(PREPARATION, GuideEvent.CONNECTED, RUNTIME)
          .allow(PREPARATION, GuideEvent.TABLES_NAMED, RUNTIME)
          .allow(PREPARATION, GuideEvent.PREPARATION_BEGUN, PREPARATION)
          .allow(PREPARATION, GuideEvent.PREPARED, COMPANIES)
          .refuseRest(PREPARATION, "the preparation has to succeed first.")
          .allow(COMPANIES, GuideEvent.PRODUCT_CHOSEN, CONNECTION)
          .allow(COMPANIES, GuideEvent.CONNECTED, RUNTIME)
          .allow(COMPANIES, GuideEvent.TABLES_NAMED, RUNTIME)
          .allow(COMPANIES, GuideEvent.PREPARATION_BEGUN, PREPARATION)
          .allow(COMPANIES, GuideEvent.COMPANIES_SELECTED, PRODUCT_SETTINGS)
          .allow(COMPANIES, GuideEvent.COMPANIES_LEFT, DONE)
          .refuseRest(COMPANIES, "the companies have to be chosen first.")
          .allow(PRODUCT_SETTINGS, GuideEvent.PRODUCT_CHOSEN, CONNECTION)
          .allow(PRODUCT_SETTINGS, GuideEvent.CONNECTED, RUNTIME)
          .allow(PRODUCT_SETTINGS, GuideEvent.TABLES_NAMED, RUNTIME)
          .allow(PRODUCT_SETTINGS, GuideEvent.PREPARATION_BEGUN, PREPARATION)
          .allow(PRODUCT_SETTINGS, GuideEvent.COMPANIES_SELECTED, PRODUCT_SETTINGS)
          .allow(PRODUCT_SETTINGS, GuideEvent.SETTINGS_APPLIED, DONE)
          .refuseRest(PRODUCT_SETTINGS, "the product settings have to be checked first.")
          .allow(DONE, GuideEvent.PRODUCT_CHOSEN, CONNECTION)
          .allow(DONE, GuideEvent.CONNECTED, RUNTIME)
          .allow(DONE, GuideEvent.TABLES_NAMED, RUNTIME)
          .allow(DONE, GuideEvent.PREPARATION_BEGUN, PREPARATION)
          .allow(DONE, GuideEvent.COMPANIES_SELECTED, PRODUCT_SETTINGS)
          .allow(DONE, GuideEvent.SETTINGS_APPLIED, DONE)
          .allow(DONE, GuideEvent.FINISHED, DONE)
          .refuseRest(DONE, "every step has been done; start over, or do one of the steps again.");

  private GuideStates() {}
}
