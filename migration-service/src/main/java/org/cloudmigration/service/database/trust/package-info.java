/**
 * Trust in certificates that somebody has uploaded. The drivers load these classes by name from
 * their own modules, so a jar of this package alone lies beside each driver; therefore nothing here
 * may need a class of another package of this product.
 */
package org.cloudmigration.service.database.trust;
