/** An invented product with a data upgrade of its own. */
package org.cloudmigration.service.upgrade.abacus;
