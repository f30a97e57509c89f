package org.cloudmigration.service.setup;

/** What happens to a setup guide. */
enum GuideEvent {
  CONSENTED,
  PRODUCT_CHOSEN,
  CONNECTED,
  PREPARATION_BEGUN,
  PREPARED,
  COMPANIES_SELECTED,
  SETTINGS_APPLIED,
  FINISHED
}
