"""What can be proved of certifications: codes from CK430 on."""
