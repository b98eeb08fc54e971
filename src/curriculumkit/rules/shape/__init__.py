"""The shape of the data: family CK1xx. Binding a file to its model finds the faults; here are their pages."""
