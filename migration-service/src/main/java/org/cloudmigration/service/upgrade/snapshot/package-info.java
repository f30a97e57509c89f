/** Detail snapshots of companies: jobs behind their data upgrades that copy the history. */
package org.cloudmigration.service.upgrade.snapshot;
