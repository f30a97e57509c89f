/**
 * Data upgrades of environments: when they begin, company after company, and what is kept of them.
 */
package org.cloudmigration.service.upgrade.run;
