/** How the data upgrade of each company is to go: settings that are kept, changed and read. */
package org.cloudmigration.service.upgrade.configuration;
