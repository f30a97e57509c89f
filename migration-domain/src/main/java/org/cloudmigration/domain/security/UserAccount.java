package org.cloudmigration.domain.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** A user of the product. The password is a bcrypt hash in modular crypt form. */
@Entity
@Table(name = "user_account")
public class UserAccount {

  @Id
  @Column(length = 100)
  private String name;

  @Column(name = "password_hash", nullable = false, length = 200)
  private String passwordHash;

  @Column(nullable = false)
  private boolean enabled;

  /** Made by the sample, with a password that everybody knows. */
  @Column(nullable = false)
  private boolean sample;

  @ElementCollection
  @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_name"))
  @Column(name = "role", nullable = false, length = 50)
  private Set<String> roles = new HashSet<>();

  protected UserAccount() {}

  public UserAccount(String name, String passwordHash, boolean sample, Set<String> roles) {
    this.name = name;
    this.passwordHash = passwordHash;
    this.enabled = true;
    this.sample = sample;
    this.roles.addAll(roles);
  }

  public String name() {
    return name;
  }

  public boolean sample() {
    return sample;
  }

  /** Gives an account that nobody can use to a person. */
  public void handTo(String newPasswordHash, Set<String> newRoles) {
    passwordHash = newPasswordHash;
    roles.clear();
    roles.addAll(newRoles);
    sample = false;
    enabled = true;
  }

  public void enable(boolean on) {
    enabled = on;
  }
}
