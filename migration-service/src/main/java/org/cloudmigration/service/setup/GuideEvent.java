package org.cloudmigration.service.setup;

/** What happens to a setup guide. */
enum GuideEvent {
  CONSENTED,
  PRODUCT_CHOSEN,
  CONNECTED,
  /** The product knows no tables. */
  TABLES_ASKED,
  TABLES_NAMED,
  PREPARATION_BEGUN,
  PREPARED,
  COMPANIES_SELECTED,
  /** They are to be chosen after the setup, as scripts may do. */
  COMPANIES_LEFT,
  SETTINGS_APPLIED,
  FINISHED
}
