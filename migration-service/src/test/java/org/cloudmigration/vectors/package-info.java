/** Acceptance data of the data upgrade: cases in the form of {@code shared/vectors/README.md}. */
package org.cloudmigration.vectors;
