/** Business Central's tables, as far as the data upgrade writes or reads them. */
package org.cloudmigration.service.upgrade.table;
