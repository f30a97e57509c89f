/** Whether rows fit into a table of the tenant that this product did not make. */
package org.cloudmigration.service.pipeline.alignment;
