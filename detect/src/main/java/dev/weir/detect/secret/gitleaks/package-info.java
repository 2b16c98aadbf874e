/** Rules in the TOML format of gitleaks, as users bring them (https://github.com/gitleaks/gitleaks#configuration). */
@NullMarked
package dev.weir.detect.secret.gitleaks;

import org.jspecify.annotations.NullMarked;
