/** Compares two tables row by row in flat memory, whatever order and collation they have. */
package org.cloudmigration.service.database.compare;
