/** Settings of a company's data upgrade, as a product's folder describes them. */
package org.cloudmigration.service.upgrade.setting;
