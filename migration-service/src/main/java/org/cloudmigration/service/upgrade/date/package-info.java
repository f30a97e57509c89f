/** Business Central's date formulas. */
package org.cloudmigration.service.upgrade.date;
