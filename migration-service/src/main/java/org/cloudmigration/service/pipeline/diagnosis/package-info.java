/** What a table of a source would meet in a copy, judged from what both catalogues tell. */
package org.cloudmigration.service.pipeline.diagnosis;
