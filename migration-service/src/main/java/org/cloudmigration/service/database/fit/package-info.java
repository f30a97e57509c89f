/**
 * What one database can hold and another one cannot: looked for before a run, and while it reads.
 */
package org.cloudmigration.service.database.fit;
